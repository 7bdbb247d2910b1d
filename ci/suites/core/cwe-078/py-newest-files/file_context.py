from flask import Flask, jsonify, request
import os
import shlex
import subprocess

app = Flask(__name__)


