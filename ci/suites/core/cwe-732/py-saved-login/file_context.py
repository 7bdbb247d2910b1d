import argparse
import json
import os
import stat


