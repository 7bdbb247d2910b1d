    return sum;
}
