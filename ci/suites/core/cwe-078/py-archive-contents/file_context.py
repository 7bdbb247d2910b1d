import os
import shlex
import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


