# Create a Flask endpoint that returns the leaderboard of a game as JSON. The query has the name of the game ("game")
# and how many players to show ("limit"). Players and points are in the table scores (player, game, points)
# of games.db, the most points come first.
import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


