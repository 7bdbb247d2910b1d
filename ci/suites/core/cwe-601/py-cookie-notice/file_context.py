from flask import Flask, make_response, redirect, request

app = Flask(__name__)


