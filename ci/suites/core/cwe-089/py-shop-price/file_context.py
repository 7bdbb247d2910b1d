import logging
import sqlite3


