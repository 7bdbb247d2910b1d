    double share = (double)received / size;
    return (int)(share * 100);
}
