// Can the phone reach the mast? The positions are UTM coordinates in metres, reach is in metres too.
bool in_reach(int mast_east, int mast_north, int phone_east, int phone_north, int reach) {
    // straight-line distance between the mast and the phone (Pythagoras)
