    return make_response('1')
