bool in_reach(int mast_east, int mast_north, int phone_east, int phone_north, int reach) {
    // the positions are UTM coordinates in metres, reach is in metres too
    // true if the phone is at most reach metres away from the mast
