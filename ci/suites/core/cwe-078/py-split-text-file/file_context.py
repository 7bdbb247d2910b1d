import glob
import os
import shlex
import subprocess


