import os
import shutil
import tarfile

from flask import Flask, abort, request

app = Flask(__name__)


