"""A small program in each language that is read by its grammar, all to one plan: imports, a function with a comment
above it, and something that holds more functions. Our own text."""

from __future__ import annotations

SAMPLES: dict[str, str] = {
    "python": '''import os
from math import pi

# How far the heron sees.
@cached
def horizon(height):
    """Kilometres to the horizon."""
    return 3.57 * height**0.5


class Heron:
    """A bird of the marsh."""

    legs = 2

    def wade(self, depth):
        for step in range(depth):
            self.lift(step)

    async def catch(self, fish):
        return await self.beak(fish)
''',
    "javascript": """import { marsh } from "./marsh.js";
const reeds = 3;

// How far the heron sees.
export function horizon(height) {
  return 3.57 * Math.sqrt(height);
}

const doubled = (value) => {
  return value * 2;
};

exports.halved = function (value) {
  return value / 2;
};

class Heron {
  legs = 2;

  wade(depth) {
    for (let step = 0; step < depth; step++) this.lift(step);
  }

  async catch(fish) {
    return await this.beak(fish);
  }
}
""",
    "typescript": """import { marsh } from "./marsh";

// How far the heron sees.
export function horizon(height: number): number {
  return 3.57 * Math.sqrt(height);
}

interface Bird {
  legs: number;
}

namespace Marsh {
  export class Heron implements Bird {
    legs = 2;

    @logged()
    wade(depth: number): void {
      this.lift(depth);
    }

    private catch(fish: Fish): boolean {
      return this.beak(fish);
    }
  }
}
""",
    "tsx": """import React from "react";

// How far the heron sees.
export function Horizon(props: { height: number }) {
  return <p className="far">{props.height}</p>;
}

export const Reeds = ({ count }: ReedProps) => {
  return <ul>{count}</ul>;
};
""",
    "java": """package org.marsh;

import java.util.List;

/** A bird of the marsh. */
public class Heron {
    private int legs = 2;

    public Heron(int legs) {
        this.legs = legs;
    }

    // How far the heron sees.
    @Override
    public double horizon(double height) {
        return 3.57 * Math.sqrt(height);
    }

    enum Mood {
        CALM, HUNGRY
    }
}
""",
    "kotlin": """package org.marsh

import kotlin.math.sqrt

// How far the heron sees.
fun horizon(height: Double): Double {
    return 3.57 * sqrt(height)
}

class Heron(val legs: Int) {
    fun wade(depth: Int) {
        lift(depth)
    }

    companion object {
        fun hatch(): Heron = Heron(2)
    }
}

object Marsh {
    val reeds = 3
}
""",
    "scala": """package org.marsh

import scala.math.sqrt

// How far the heron sees.
object Sight {
  def horizon(height: Double): Double = {
    3.57 * sqrt(height)
  }
}

trait Bird {
  def legs: Int
}

class Heron(val legs: Int) extends Bird {
  def wade(depth: Int): Unit = {
    lift(depth)
  }

  def rest(): Unit = {
    stand(1)
  }
}
""",
    "c": """#ifndef HERON_H
#define HERON_H
#include <math.h>

#define REEDS 3

struct heron {
    int legs;
    double height;
};

/* How far the heron sees. */
static double horizon(const struct heron *bird)
{
    return 3.57 * sqrt(bird->height);
}

char *name_of(int number)
{
    return names[number];
}

#endif
""",
    "cpp": """#include <cmath>

namespace marsh {

// How far the heron sees.
template <typename T>
T horizon(T height) {
    return 3.57 * std::sqrt(height);
}

class Heron : public Bird {
public:
    explicit Heron(int legs) : legs_(legs) {}

    void wade(int depth) {
        lift(depth);
    }

private:
    int legs_;
};

}  // namespace marsh

void marsh::Heron::rest() {
    stand(1);
}
""",
    "objectivec": """#import <Foundation/Foundation.h>

@interface Heron : NSObject
@property (nonatomic) NSInteger legs;
- (double)horizon:(double)height;
@end

@implementation Heron

// How far the heron sees.
- (double)horizon:(double)height {
    return 3.57 * sqrt(height);
}

- (void)wade:(NSInteger)depth step:(NSInteger)step {
    [self lift:depth];
}

@end
""",
    "csharp": """using System;

namespace Marsh
{
    /// <summary>A bird of the marsh.</summary>
    public class Heron : IBird
    {
        public int Legs { get; set; }

        public Heron(int legs)
        {
            Legs = legs;
        }

        // How far the heron sees.
        [Pure]
        public double Horizon(double height)
        {
            return 3.57 * Math.Sqrt(height);
        }
    }
}
""",
    "go": """package marsh

import "math"

// Heron is a bird of the marsh.
type Heron struct {
	Legs   int
	Height float64
}

// Horizon tells how far the heron sees.
func (h *Heron) Horizon() float64 {
	return 3.57 * math.Sqrt(h.Height)
}

func doubled(value int) int {
	return value * 2
}
""",
    "rust": """use std::fmt;

/// A bird of the marsh.
#[derive(Debug)]
pub struct Heron {
    legs: u8,
    height: f64,
}

impl fmt::Display for Heron {
    /// How far the heron sees.
    fn horizon(&self) -> f64 {
        3.57 * self.height.sqrt()
    }

    fn wade(&mut self, depth: u32) {
        self.lift(depth);
    }
}

mod reeds {
    pub fn count() -> usize {
        3
    }
}

macro_rules! square {
    ($x:expr) => {
        $x * $x
    };
}
""",
    "swift": """import Foundation

// How far the heron sees.
func horizon(height: Double) -> Double {
    return 3.57 * sqrt(height)
}

class Heron: Bird {
    var legs = 2

    init(legs: Int) {
        self.legs = legs
    }

    func wade(depth: Int) {
        lift(depth)
    }
}

extension Heron {
    func rest() {
        stand(1)
    }
}

protocol Bird {
    var legs: Int { get }
}
""",
    "php": """<?php
namespace Marsh;

use Marsh\\Bird;

// How far the heron sees.
function horizon(float $height): float
{
    return 3.57 * sqrt($height);
}

class Heron extends Bird
{
    private int $legs = 2;

    /** Walks in. */
    public function wade(int $depth): void
    {
        $this->lift($depth);
    }

    public function rest(): void
    {
        $this->stand(1);
    }
}
""",
    "ruby": """require "set"

# How far the heron sees.
def horizon(height)
  3.57 * Math.sqrt(height)
end

module Marsh
  class Heron < Bird
    attr_reader :legs

    def wade(depth)
      depth.times { |step| lift(step) }
    end

    def self.hatch
      new(2)
    end
  end
end
""",
    "perl": """package Marsh::Heron;

use strict;

# How far the heron sees.
sub horizon {
    my ($height) = @_;
    return 3.57 * sqrt($height);
}

sub wade {
    my ($self, $depth) = @_;
    $self->lift($depth);
}

1;
""",
    "lua": """local marsh = require("marsh")

-- How far the heron sees.
local function horizon(height)
  return 3.57 * math.sqrt(height)
end

function Heron:wade(depth)
  self:lift(depth)
end

Heron.rest = function(self)
  self:stand(1)
end

return Heron
""",
    "r": """library(stats)

# How far the heron sees.
horizon <- function(height) {
  3.57 * sqrt(height)
}

wade = function(depth) {
  lift(depth)
}
""",
    "julia": """module Marsh

using LinearAlgebra

struct Heron
    legs::Int
    height::Float64
end

# How far the heron sees.
function horizon(bird::Heron)
    3.57 * sqrt(bird.height)
end

doubled(value) = 2 * value

macro twice(body)
    quote
        $body
        $body
    end
end

end
""",
    "matlab": """% How far the heron sees.
function far = horizon(height)
    far = 3.57 * sqrt(height);
end

function deep = wade(depth)
    deep = depth * 2;
end
""",
    "haskell": """module Marsh.Heron where

import Data.List (sort)

data Heron = Heron
  { legs :: Int
  , height :: Double
  }

-- | How far the heron sees.
horizon :: Heron -> Double
horizon bird =
  3.57 * sqrt (height bird)

class Bird a where
  wade :: a -> Int

instance Bird Heron where
  wade bird =
    legs bird
""",
    "ocaml": """open Printf

type heron = {
  legs : int;
  height : float;
}

(* How far the heron sees. *)
let horizon bird =
  3.57 *. sqrt bird.height

let rec wade depth =
  if depth = 0 then ()
  else wade (depth - 1)

module Marsh = struct
  let reeds count =
    count * 3
end
""",
    "elixir": """defmodule Marsh.Heron do
  @moduledoc "A bird of the marsh."
  use Bird

  @doc "How far the heron sees."
  @spec horizon(float) :: float
  def horizon(height) do
    3.57 * :math.sqrt(height)
  end

  defp wade(bird, depth) when depth > 0 do
    lift(bird, depth)
  end
end
""",
    "erlang": """-module(heron).
-export([horizon/1]).

%% How far the heron sees.
horizon(Height) ->
    3.57 * math:sqrt(Height).

wade(Bird, Depth) ->
    lift(Bird, Depth).
""",
    "clojure": """(ns marsh.heron
  (:require [clojure.string :as text]))

;; How far the heron sees.
(defn horizon
  "Kilometres to the horizon."
  [height]
  (* 3.57 (Math/sqrt height)))

(defn- wade [bird depth]
  (lift bird depth))
""",
    "dart": """import 'dart:math';

// How far the heron sees.
double horizon(double height) {
  return 3.57 * sqrt(height);
}

class Heron extends Bird {
  int legs = 2;

  Heron(this.legs);

  @override
  void wade(int depth) {
    lift(depth);
  }

  Future<bool> catchFish(Fish fish) async {
    return beak(fish);
  }
}
""",
    "zig": """const std = @import("std");

/// How far the heron sees.
pub fn horizon(height: f64) f64 {
    return 3.57 * @sqrt(height);
}

const Heron = struct {
    legs: u8,

    pub fn wade(self: *Heron, depth: u32) void {
        self.lift(depth);
    }
};

test "horizon is far" {
    try std.testing.expect(horizon(4.0) > 7.0);
}
""",
    "shell": """#!/bin/bash
set -eu

# How far the heron sees.
horizon() {
  echo "$1 * 3.57" | bc
}

function wade {
  for step in 1 2 3; do
    lift "$step"
  done
}

horizon 4
""",
    "powershell": """param([int]$Reeds = 3)

# How far the heron sees.
function Get-Horizon {
    param([double]$Height)
    return 3.57 * [math]::Sqrt($Height)
}

class Heron {
    [int]$Legs = 2

    [void] Wade([int]$Depth) {
        $this.Lift($Depth)
    }
}
""",
    "css": """@import url("marsh.css");

/* The heron stands. */
.heron {
  color: grey;
  height: 1em;
}

@media (max-width: 600px) {
  .heron,
  .stork {
    color: white;
  }
}
""",
    "scss": """$reed: green;

@mixin standing($legs) {
  height: $legs * 1em;
}

// The heron stands.
.heron {
  color: grey;

  &:hover {
    color: $reed;
  }
}
""",
    "terraform": """# Where the heron lives.
resource "aws_instance" "marsh" {
  ami = "reed"

  tags = {
    Name = "heron"
  }
}

variable "depth" {
  type = number
}
""",
    "make": """CC = gcc
REEDS := 3

# The heron itself.
heron: heron.o marsh.o
	$(CC) -o heron heron.o marsh.o

define WADE
lift $(1)
lift $(2)
endef

clean:
	rm -f heron
""",
    "cmake": """cmake_minimum_required(VERSION 3.20)
project(marsh)

# How far the heron sees.
function(horizon height)
  math(EXPR far "${height} * 3")
endfunction()

macro(wade depth)
  lift(${depth})
endmacro()
""",
    "docker": """# Builds the heron.
FROM debian:12 AS build
RUN apt-get update && \\
    apt-get install -y gcc
COPY . /marsh

FROM debian:12
COPY --from=build /marsh/heron /usr/bin/
CMD ["heron"]
""",
    "solidity": """pragma solidity ^0.8.0;

/// A bird of the marsh.
contract Heron {
    uint legs = 2;

    event Waded(uint depth);

    // How far the heron sees.
    function horizon(uint height) public pure returns (uint) {
        return 3 * height;
    }

    modifier calm() {
        _;
    }
}
""",
    "protobuf": """syntax = "proto3";
package marsh;

// A bird of the marsh.
message Heron {
  int32 legs = 1;
  double height = 2;
}

service Sight {
  rpc Horizon(Heron) returns (Distance);
}
""",
    "graphql": """# A bird of the marsh.
type Heron implements Bird {
  legs: Int!
  height: Float
}

enum Mood {
  CALM
  HUNGRY
}
""",
    "pascal": """unit Marsh;

interface

type
  THeron = class
    Legs: Integer;
    procedure Wade(Depth: Integer);
  end;

implementation

// How far the heron sees.
function Horizon(Height: Double): Double;
begin
  Result := 3.57 * Sqrt(Height);
end;

procedure THeron.Wade(Depth: Integer);
begin
  Lift(Depth);
end;

end.
""",
    "tcl": """package require Tcl

# How far the heron sees.
proc horizon {height} {
    return [expr {3.57 * sqrt($height)}]
}

namespace eval marsh {
    proc wade {depth} {
        lift $depth
    }
}
""",
    "fish": """set reeds 3

# How far the heron sees.
function horizon
    math "3.57 * $argv[1]"
end
""",
    "vue": """<template>
  <p>{{ far }}</p>
</template>

<script>
// How far the heron sees.
export function horizon(height) {
  return 3.57 * Math.sqrt(height);
}
</script>

<style>
p { color: grey; }
</style>
""",
    "svelte": """<script>
  export let height = 4;

  // How far the heron sees.
  function horizon() {
    return 3.57 * Math.sqrt(height);
  }
</script>

<p>{horizon()}</p>
""",
}
