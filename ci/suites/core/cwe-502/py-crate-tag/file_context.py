import json
import pickle


