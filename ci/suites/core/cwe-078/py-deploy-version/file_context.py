import os
import shlex
import subprocess

from flask import Flask, request

app = Flask(__name__)


