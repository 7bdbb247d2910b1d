import os
import shlex
import subprocess


