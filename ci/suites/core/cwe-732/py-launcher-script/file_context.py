import os
import shlex
import stat
import sys


