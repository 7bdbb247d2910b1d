@app.route('/unlock/<number>', methods=['POST'])
def unlock(number):
    """Unlocks a locker if the form has its `code`, and answers 403 if that is wrong.

    An unlocked locker's number goes into `unlocked`, and the swimmer on to the path in the form's `continue`
    (say /pool/2?lane=5) or else to /lockers.
    """
    if CODES.get(number, '') != request.form['code']:
        return f'Wrong code for {number}', 403
    unlocked.append(number)
    target = request.form.get('continue', '/lockers')
