    return (first + last) / 2;
}
