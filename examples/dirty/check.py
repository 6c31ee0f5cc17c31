#!/usr/bin/env python3
"""Checks this example alone: `ADAL=target/debug/adal python3 examples/dirty/check.py`."""

import sys

import check_dirty

sys.exit(0 if check_dirty.check() else 1)
