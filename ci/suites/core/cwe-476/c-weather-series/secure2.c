        if (!values) {
            return -1;
        }
        s->capacity = capacity;
        s->values = values;
    }
    s->values[s->count] = value;
    s->count++;
    return 0;
}
