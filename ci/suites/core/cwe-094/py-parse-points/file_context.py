import ast
import json
import math


def length(points):
    return sum(math.dist(a, b) for a, b in zip(points, points[1:]))


