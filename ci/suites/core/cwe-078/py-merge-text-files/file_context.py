# Write a function that merges text files. It gets a list with the file names and the name of the
# new file, and lets the cat command put them one after the other into the new file.
import os
import shlex
import subprocess
import sys


