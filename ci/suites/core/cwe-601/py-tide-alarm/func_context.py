def set_alarm(environ):
    """Set the tide alarm of a harbour and return the status SEE_OTHER with the list of headers.

    The query string names `harbour`, `hours` (a whole number) and `back`, the path for the Location header,
    e.g. harbour=Leith&hours=3&back=/map?zoom=4. The default of `back` is /alarms.
    """
    alarms[field(environ, "harbour")] = int(field(environ, "hours"))
