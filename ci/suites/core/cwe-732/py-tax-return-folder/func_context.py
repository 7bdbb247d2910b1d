@app.put("/clients/<int:number>/return")
def store_return(number):
    """The request's raw body is the client's tax return: keep it as return.xml in the folder RETURNS/<number>.

    Makes the folder if it is missing, replaces an earlier return, and answers "stored" with status 201.
    """
    folder = os.path.join(RETURNS, str(number))
