import os
import secrets


