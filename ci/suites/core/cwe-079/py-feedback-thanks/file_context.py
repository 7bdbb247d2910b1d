import html
import sqlite3

from flask import Flask, redirect, request

app = Flask(__name__)


