import os
import shutil
import stat


