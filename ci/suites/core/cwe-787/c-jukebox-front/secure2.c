    if (box->count == MAX_SONGS)
        box->count--;
    memmove(&box->songs[1], &box->songs[0], box->count * sizeof(int));
    box->songs[0] = song;
    return ++box->count;
}
