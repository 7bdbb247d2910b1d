import os
from pathlib import Path

from werkzeug.utils import secure_filename


