    memmove(box->songs + 1, box->songs, box->count * sizeof(box->songs[0]));
    box->songs[0] = song;
    return ++box->count;
}
