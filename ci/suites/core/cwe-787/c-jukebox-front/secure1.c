    if (box->count >= MAX_SONGS) {
        return box->count;
    }
    for (int i = box->count; i > 0; i--) {
        box->songs[i] = box->songs[i - 1];
    }
    box->songs[0] = song;
    box->count++;
    return box->count;
}
