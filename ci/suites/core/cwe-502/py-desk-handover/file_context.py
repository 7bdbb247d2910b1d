import json
import os
import pickle


