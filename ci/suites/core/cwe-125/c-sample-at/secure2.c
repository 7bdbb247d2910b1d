    return 0 <= i && i < count ? samples[i] : -1;
}
