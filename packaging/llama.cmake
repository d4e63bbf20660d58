# Read by CMake when llama.cpp's own project begins (CMAKE_PROJECT_INCLUDE): leaves out what Lodestone never calls
# and what only makes the build slower.
if(PROJECT_NAME STREQUAL "llama.cpp")
  # The Python wrapper forces the common library on; only the command line tools use it.
  set(LLAMA_BUILD_COMMON OFF CACHE BOOL "" FORCE)
  set(LLAMA_ALL_WARNINGS OFF CACHE BOOL "" FORCE)
endif()
