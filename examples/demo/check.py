#!/usr/bin/env python3
"""Checks this example alone: `ADAL=target/debug/adal python3 examples/demo/check.py`."""

import sys

import check_demo

sys.exit(0 if check_demo.check() else 1)
