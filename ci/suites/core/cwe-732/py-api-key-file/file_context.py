import os
import stat

KEY_FILE = "api.key"


