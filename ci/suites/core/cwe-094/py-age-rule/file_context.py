import operator
import re


