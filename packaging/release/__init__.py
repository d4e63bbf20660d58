"""Makes what people download out of the bundle: `dev.py package`. Each module makes one kind of file."""
