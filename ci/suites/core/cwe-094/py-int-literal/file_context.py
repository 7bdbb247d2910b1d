import ast
import re


