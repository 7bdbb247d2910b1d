import logging

from flask import Flask, request

app = Flask(__name__)
logging.basicConfig(filename="delays.log", level=logging.INFO, format="%(asctime)s %(message)s")


