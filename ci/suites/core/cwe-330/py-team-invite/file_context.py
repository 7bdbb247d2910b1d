import hashlib
import os
import random
import secrets
import string
import time

from flask import Flask, jsonify, request

app = Flask(__name__)
invites = {}


