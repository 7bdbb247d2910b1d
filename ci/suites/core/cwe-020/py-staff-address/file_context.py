import re


