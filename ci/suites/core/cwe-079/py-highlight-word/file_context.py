import html
import re


