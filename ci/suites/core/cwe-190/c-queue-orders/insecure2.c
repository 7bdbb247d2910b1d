        unsigned int next = orders * i;
        if (next < orders) {
            return 0;
        }
        orders = next;
    }
    return orders;
}
