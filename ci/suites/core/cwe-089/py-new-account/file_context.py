import os
import sqlite3


