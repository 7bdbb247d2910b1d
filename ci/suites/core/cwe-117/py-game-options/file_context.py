import logging

log = logging.getLogger('game')
log.setLevel(logging.INFO)
log.addHandler(logging.FileHandler('game.log', encoding='utf-8'))

options = {'nickname': 'Rookie', 'volume': 7, 'subtitles': False, 'motto': ''}


def quit_game(minutes):
    log.info('played for %d minutes' % minutes)


def show(option):
    return options[option]


def new_friend(friend):
    log.info('new friend %s' % friend)


