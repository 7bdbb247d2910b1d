from typing import List


