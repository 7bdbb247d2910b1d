        return then
