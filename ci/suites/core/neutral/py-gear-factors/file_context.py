import subprocess


