import os
import subprocess
import sys


