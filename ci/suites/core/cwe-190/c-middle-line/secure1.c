    return first + (last - first) / 2;
}
